import { PageHeader } from "@/shared/ui/PageHeader";

/** There is no interview any more. @param certain whether it is known that it was cancelled, and not the link withdrawn */
export function Cancelled({ certain }: { certain: boolean }) {
  return (
    <>
      <PageHeader title={certain ? "This interview was cancelled" : "This interview is not open to you any more"} />
      <p role="status">
        {certain ? "You need not wait here any longer." : "It was cancelled, or the link was withdrawn."} Ask the person who invited
        you.
      </p>
    </>
  );
}
