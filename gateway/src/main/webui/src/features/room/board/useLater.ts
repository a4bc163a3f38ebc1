import { useCallback, useEffect, useState } from "react";

export interface Later<T> {
  value: T | null;
  /** Why it could not be loaded, if so. */
  failure: unknown;
  again: () => void;
}

/** Something that is loaded when the component is first shown, and again on demand when that failed. @param load the same at each call */
export function useLater<T>(load: () => Promise<T>): Later<T> {
  const [state, setState] = useState<{ value: T | null; failure: unknown }>({ value: null, failure: null });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    load().then(
      (value) => gone || setState({ value, failure: null }),
      (failure: unknown) => gone || setState({ value: null, failure: failure ?? new Error("not loaded") }),
    );
    return () => {
      gone = true;
    };
  }, [load, attempt]);
  const again = useCallback(() => {
    setState({ value: null, failure: null });
    setAttempt((before) => before + 1);
  }, []);
  return { ...state, again };
}
