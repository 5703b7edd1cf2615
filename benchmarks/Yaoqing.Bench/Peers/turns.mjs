// The protocol of all peers: says "ready" when loaded, then does the work once for each line and answers {"ms", "sum"}; ms is CPU time.
import { createInterface } from "node:readline";

export function serve(work) {
  console.log("ready");
  createInterface({ input: process.stdin }).on("line", async () => {
    const begun = process.cpuUsage();
    const sum = await work();
    const used = process.cpuUsage(begun);
    const ms = (used.user + used.system) / 1000;
    console.log(JSON.stringify({ ms, sum: typeof sum === "function" ? sum() : sum }));
  });
}
