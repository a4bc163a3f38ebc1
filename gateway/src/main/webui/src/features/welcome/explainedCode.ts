import { ApiProblem, asProblem } from "@/shared/api/problem";

/** The error, in the words of the page at hand if it says that a one-time code is not valid. */
export function explainedCode(error: Error | null, words: string): Error | null {
  const problem = error && asProblem(error);
  return problem?.is("code-invalid") ? new ApiProblem(problem.status, problem.type, problem.title, words) : error;
}
