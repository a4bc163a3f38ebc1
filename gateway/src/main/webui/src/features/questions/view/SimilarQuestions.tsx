import type { SimilarQuestion } from "@/shared/api/model";
import { TextLink } from "@/shared/ui/LinkButton";
import classes from "./QuestionPage.module.css";

export function SimilarQuestions({ similar }: { similar: readonly SimilarQuestion[] }) {
  return (
    <ul className={classes.asideList}>
      {similar.map(({ id, title, similarity }) => (
        <li key={id}>
          <TextLink to="/questions/$questionId" params={{ questionId: id }} fz="inherit">
            {title}
          </TextLink>
          <div className={`tabular ${classes.dim ?? ""}`}>{Math.round(similarity * 100)} % alike</div>
        </li>
      ))}
    </ul>
  );
}
