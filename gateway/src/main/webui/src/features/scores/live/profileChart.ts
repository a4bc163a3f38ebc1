import { RadarChart } from "echarts/charts";
import { RadarComponent } from "echarts/components";
import { init, use as register } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Summary } from "@/shared/api/model";

register([RadarChart, RadarComponent, SVGRenderer]);

export interface Profile {
  show: (competencies: readonly { name: string; score: Summary }[]) => void;
  remove: () => void;
}

/** A radar of competencies that have a value, with their intervals, in the colours of the page. */
export function drawProfile(element: HTMLElement): Profile {
  const styles = getComputedStyle(element);
  const colour = (name: string) => styles.getPropertyValue(name).trim();
  const chart = init(element, null, { renderer: "svg" });
  const resized = new ResizeObserver(() => chart.resize());
  resized.observe(element);
  const [accent, soft, line] = [colour("--r-accent"), colour("--r-accent-line"), colour("--r-line")];
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  return {
    show: (competencies) => {
      const series = (pick: (score: Summary) => number | null) =>
        competencies.map(({ score }) => pick(score) ?? score.value ?? 0);
      chart.setOption({
        animation: !still,
        animationDurationUpdate: 400,
        radar: {
          indicator: competencies.map(({ name }) => ({ name, min: 0, max: 4 })),
          radius: "52%",
          splitNumber: 4,
          axisName: {
            color: colour("--mantine-color-dimmed"),
            fontSize: 11,
            lineHeight: 14,
            fontFamily: styles.fontFamily,
            width: 72,
            overflow: "break",
          },
          axisLine: { lineStyle: { color: line } },
          splitLine: { lineStyle: { color: line } },
          splitArea: { show: false },
        },
        series: [
          {
            type: "radar",
            silent: true,
            symbol: "none",
            data: [
              { value: series((score) => score.high), areaStyle: { color: soft, opacity: 0.4 }, lineStyle: { width: 0 } },
              {
                value: series((score) => score.low),
                areaStyle: { color: colour("--mantine-color-body"), opacity: 1 },
                lineStyle: { width: 0 },
              },
              {
                value: series((score) => score.value),
                lineStyle: { color: accent, width: 2 },
                symbol: "circle",
                symbolSize: 6,
                itemStyle: { color: accent },
              },
            ],
          },
        ],
      });
    },
    remove: () => {
      resized.disconnect();
      chart.dispose();
    },
  };
}
