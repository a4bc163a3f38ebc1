import { LIMITS } from "../limits.ts";
import type { WheelOffer } from "../messages.ts";

/** The wheels that bring the missing modules, with what those need; of several versions the last that is offered. */
export function chosenWheels(missing: readonly string[], offers: readonly WheelOffer[]): WheelOffer[] {
  const chosen = new Map<string, WheelOffer>();
  const waiting: WheelOffer[] = missing.flatMap((module) => offers.findLast(({ imports }) => imports.includes(module)) ?? []);
  for (let offer = waiting.pop(); offer !== undefined && chosen.size < LIMITS.wheels; offer = waiting.pop()) {
    if (!chosen.has(offer.name)) {
      chosen.set(offer.name, offer);
      waiting.push(...offer.requires.flatMap((name) => offers.findLast((one) => one.name === name) ?? []));
    }
  }
  return [...chosen.values()];
}
