/** `npm run dev`: the server restarts on changes, Vite reloads the browser; both stop together. */
import { spawn } from "node:child_process";

const children = [
  spawn("npx", ["--no-install", "tsx", "watch", "--clear-screen=false", "server/main.ts"], { stdio: "inherit" }),
  spawn("npx", ["--no-install", "vite", "client"], { stdio: "inherit" }),
];
const stop = (): void => {
  for (const child of children) child.kill("SIGTERM");
};
for (const child of children) child.on("exit", stop);
process.on("SIGINT", stop);
process.on("SIGTERM", stop);
