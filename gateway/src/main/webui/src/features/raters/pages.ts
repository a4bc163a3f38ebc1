/** Loaded together: each address of its own would cost everybody's first load of the room. */
export { AgreementPage } from "./AgreementPage";
export { MyRatingPage } from "./MyRatingPage";
export { RatersPage } from "./RatersPage";
export { ExercisePage } from "../gym/ExercisePage";
export { GymPage } from "../gym/GymPage";
