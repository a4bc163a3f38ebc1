import type { Practice } from "@/shared/api/model";
import { Icon } from "@/shared/ui/Icon";
import classes from "./Feedback.module.css";

/** What to work on, the weakest first. */
export function Practise({ practise }: { practise: readonly Practice[] }) {
  return practise.length === 0 ? null : (
    <section aria-label="What to practise" className={classes.practise}>
      <h2>What to practise</h2>
      <ol>
        {practise.map(({ question, criterion, level, nextAnchor, followUps, sources }) => (
          <li key={`${question} ${criterion}`}>
            <h3>
              {criterion} <span className={classes.seen}>seen at level {level}</span>
            </h3>
            {nextAnchor && (
              <p>
                <span className={classes.seen}>The next step looks like: </span>
                {nextAnchor}
              </p>
            )}
            {followUps.length > 0 && (
              <>
                <p className={classes.seen}>Answer these for yourself, aloud:</p>
                <ul>
                  {followUps.map((text) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
              </>
            )}
            {sources.length > 0 && (
              <p>
                <span className={classes.seen}>Read: </span>
                {sources.map(({ title, url, note }, index) => (
                  <span key={title}>
                    {index > 0 && "; "}
                    {!url ? (
                      title
                    ) : (
                      <a href={url} target="_blank" rel="noreferrer">
                        {title} <Icon name="external" size={12} />
                      </a>
                    )}
                    {note && ` (${note})`}
                  </span>
                ))}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
