import { useEffect, useRef, useState } from "react";
import classes from "./Join.module.css";
import { heard, loudness } from "@/shared/sound/loudness";

/** How loud the microphone hears; says once, in words, that it hears something. */
export function LevelMeter({ stream }: { stream: MediaStream }) {
  const bar = useRef<HTMLDivElement>(null);
  const [hears, setHears] = useState(false);
  useEffect(() => {
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 1024;
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    let frame = 0;
    const draw = () => {
      analyser.getFloatTimeDomainData(samples);
      const level = loudness(samples);
      if (bar.current !== null) {
        bar.current.style.transform = `scaleX(${level.toFixed(3)})`;
      }
      if (heard(level)) {
        setHears(true);
      }
      frame = requestAnimationFrame(draw);
    };
    draw();
    return () => {
      cancelAnimationFrame(frame);
      void context.close();
    };
  }, [stream]);
  return (
    <div>
      <div className={classes.meter} aria-hidden="true">
        <div ref={bar} />
      </div>
      <p role="status" className={classes.dim}>
        {hears ? "The microphone hears you." : "Say something: the bar should move."}
      </p>
    </div>
  );
}
