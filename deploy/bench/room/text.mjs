// The text that a file begins with: about as much as a program that somebody explains in an interview.
export const INITIAL_LINES = Array.from({ length: 50 }, (_, line) => `    value_${String(line).padStart(2, '0')} = compute(${line}, ${line * line})`);

export const INITIAL_TEXT = INITIAL_LINES.join('\n');
