/** Loaded together: who looks at one goes on to the other. */
export { BoardPage } from "../board/BoardPage";
export { CandidatePage } from "./CandidatePage";
