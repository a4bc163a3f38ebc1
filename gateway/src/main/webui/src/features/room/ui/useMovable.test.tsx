import { cleanup, render, screen } from "@testing-library/react";
import { useEffect } from "react";
import { afterEach, expect, it } from "vitest";
import { useMovable } from "./useMovable";

afterEach(cleanup);

it("what moves to another place of the page is not begun anew", () => {
  // Given
  let begun = 0;
  const Board = () => {
    useEffect(() => {
      begun += 1;
    }, []);
    return <p>board</p>;
  };
  const Page = ({ narrow }: { narrow: boolean }) => {
    const { self, place } = useMovable(<Board />);
    return (
      <>
        {self}
        {narrow ? <main>{place}</main> : <aside>{place}</aside>}
      </>
    );
  };
  // When
  const { rerender } = render(<Page narrow={false} />);
  const before = screen.getByText("board");
  rerender(<Page narrow />);
  // Then
  expect(screen.getByText("board")).toBe(before);
  expect(before.closest("main")).toBeTruthy();
  expect(begun).toBe(1);
});
