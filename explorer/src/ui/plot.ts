import * as Plot from "@observablehq/plot";

export { Plot };

/** Draws a plot without the style element it comes with: the policy of the pages allows none, and chart.module.css has it. */
export function plot(options: Plot.PlotOptions): Element {
  const drawn = Plot.plot({ className: "plot", ...options });
  for (const style of drawn.querySelectorAll("style")) style.remove();
  // The picture as a whole has its name; its groups may have none of their own.
  for (const group of drawn.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  return drawn;
}
