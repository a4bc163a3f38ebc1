import classes from "./Wordmark.module.css";

export function Wordmark() {
  return (
    <span className={classes.mark}>
      <svg aria-hidden="true" width="24" height="24" viewBox="0 0 32 32">
        <rect width="32" height="32" rx="8" fill="#0f6460" />
        <path
          d="M9 23V9h8.200a4.800 4.800 0 0 1 1.200 9.400L23 23"
          fill="none"
          stroke="#fff"
          strokeWidth="3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <circle cx="14.500" cy="16" r="1.900" fill="#f2b36b" />
      </svg>
      Rehearsal
    </span>
  );
}
