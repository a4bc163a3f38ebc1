import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { api } from "@/shared/api/client";
import type { QuestionView } from "@/shared/api/model";
import { ApiProblem, asProblem } from "@/shared/api/problem";
import { Autosave, type SaveState } from "@/shared/autosave/autosave";
import { tell } from "@/shared/ui/tell";
import { publish, questionQuery, saveDraft } from "../questionsApi";
import { contentOf, type Draft, draftOf } from "./draft";
import { type MissingPart, missingPart } from "./parts";

/** The state of the form of one question: its draft, how far it is saved, what it still lacks, and publishing it. */
export function useQuestionEditor(opened: QuestionView) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => draftOf(opened.content));
  const [known, setKnown] = useState(opened);
  const [save, setSave] = useState<SaveState>({ kind: "saved" });
  const revision = useRef(opened.revision);
  const [autosave] = useState(
    () =>
      new Autosave<Draft>(async (value) => {
        const saved = await saveDraft(opened.id, revision.current, contentOf(value));
        took(saved);
      }, setSave),
  );

  function took(view: QuestionView) {
    revision.current = view.revision;
    setKnown(view);
    queries.setQueryData(questionQuery(view.id).queryKey, view);
    void queries.invalidateQueries({ queryKey: ["questions", "search"] });
  }

  useEffect(() => () => void autosave.flush(), [autosave]);
  useEffect(() => {
    const retry = () => void autosave.flush();
    window.addEventListener("online", retry);
    return () => window.removeEventListener("online", retry);
  }, [autosave]);

  const publishing = useMutation({
    mutationFn: async () => {
      if (!(await autosave.flush())) {
        throw new ApiProblem(409, "/problems/unsaved", "Not saved", "The last change is not saved yet; nothing was published.");
      }
      return publish(opened.id, revision.current);
    },
    onSuccess: async (published) => {
      took(published);
      tell(`Version ${published.version ?? 1} is published.`);
      await navigate({ to: "/questions/$questionId", params: { questionId: opened.id } });
    },
  });

  const change = (changes: Partial<Draft>) => {
    const next = { ...draft, ...changes };
    setDraft(next);
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
  };
}

function missingOf(known: QuestionView, refusal: Error | null): MissingPart[] {
  const named = known.missing.map((field) => missingPart(field));
  const refused = refusal === null ? [] : asProblem(refusal).errors.map(({ field, message }) => missingPart(field, message));
  const all = refused.length > 0 ? refused : named;
  return all.filter(({ words }, index) => all.findIndex((other) => other.words === words) === index);
}

export type QuestionEditor = ReturnType<typeof useQuestionEditor>;
