import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { api } from "@/shared/api/client";
import type { QuestionView } from "@/shared/api/model";
import { ApiProblem, asProblem } from "@/shared/api/problem";
import { useMember } from "@/shared/auth/identity";
import { Autosave, type SaveState } from "@/shared/autosave/autosave";
import { tell } from "@/shared/ui/tell";
import { publish, saveDraft } from "../questionsApi";
import { answerWarning, keepQuestion } from "../review/reviewApi";
import { contentOf, type Draft, draftOf } from "./draft";
import { LocalDrafts } from "./localDraft";
import { type MissingPart, missingPart } from "./parts";

/** The state of the form of one question: its draft, how far it is saved, what it still lacks, and publishing it. */
export function useQuestionEditor(opened: QuestionView) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const me = useMember()?.member.id ?? "";
  const [local] = useState(() => new LocalDrafts(me, opened.id));
  const [found] = useState(() => local.read());
  const [draft, setDraft] = useState(() => draftOf(found?.content ?? opened.content));
  const [known, setKnown] = useState(opened);
  const [save, setSave] = useState<SaveState>({ kind: "saved" });
  // What was typed on an earlier revision meets the same conflict that saving it then would have met.
  const revision = useRef(found?.revision ?? opened.revision);
  const [autosave] = useState(
    () =>
      new Autosave<Draft>(
        async (value) => took(await saveDraft(opened.id, revision.current, contentOf(value))),
        (state) => {
          if (state.kind === "saved") {
            local.drop();
          }
          setSave(state);
        },
      ),
  );

  function took(view: QuestionView) {
    revision.current = view.revision;
    setKnown(view);
    keepQuestion(queries, view);
  }

  useEffect(() => {
    if (found !== null) {
      if (found.content.title !== "") {
        autosave.change(draftOf(found.content));
      }
      tell("What you had typed before was still in this browser. It is in the form again.");
    }
    return () => void autosave.flush();
  }, [autosave, found]);
  useEffect(() => {
    const retry = () => void autosave.flush();
    window.addEventListener("online", retry);
    return () => window.removeEventListener("online", retry);
  }, [autosave]);

  /** Does something with the draft as the server has it, once all that was typed is there. */
  async function saved<T>(act: (revision: number) => Promise<T>): Promise<T> {
    if (!(await autosave.flush())) {
      throw new ApiProblem(409, "/problems/unsaved", "Not saved", "The last change is not saved yet; nothing else was done.");
    }
    return act(revision.current);
  }

  const publishing = useMutation({
    mutationFn: () => saved((seen) => publish(opened.id, seen)),
    onSuccess: async (published) => {
      took(published);
      tell(`Version ${published.version ?? 1} is published.`);
      await navigate({ to: "/questions/$questionId", params: { questionId: opened.id } });
    },
  });

  const change = (changes: Partial<Draft>) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    local.keep({ revision: revision.current, content: contentOf(next) });
    if (next.title.trim() !== "") {
      autosave.change(next);
    }
  };

  /** After a conflict: theirs replaces mine, or mine is saved over theirs. */
  const settle = useMutation({
    mutationFn: async (keep: "mine" | "theirs") => {
      const theirs = await api.get("/api/questions/{id}", { path: { id: opened.id } });
      took(theirs);
      if (keep === "theirs") {
        setDraft(draftOf(theirs.content));
      }
      autosave.resume(keep === "mine" ? { value: draft } : null);
    },
  });

  return {
    draft,
    change,
    known,
    save,
    publishing,
    settle,
    missing: missingOf(known, publishing.error),
    saveNow: () => void autosave.flush(),
    answer: (warning: string, text: string) => saved(async (seen) => took(await answerWarning(opened.id, seen, warning, text))),
  };
}

function missingOf(known: QuestionView, refusal: Error | null): MissingPart[] {
  const named = known.missing.map((field) => missingPart(field));
  const refused = refusal === null ? [] : asProblem(refusal).errors.map(({ field, message }) => missingPart(field, message));
  const all = refused.length > 0 ? refused : named;
  return all.filter(({ words }, index) => all.findIndex((other) => other.words === words) === index);
}

export type QuestionEditor = ReturnType<typeof useQuestionEditor>;
