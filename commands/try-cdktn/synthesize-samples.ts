import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "../../environments/schema";
import { synthesizeStack } from "../terraform/synthesize-stack";

// What runs in a copy of the project: `node synthesize-samples.js <file with a list of environments> <output folder>`.
const [file = "", output = ""] = process.argv.slice(2);
const environments = JSON.parse(readFileSync(file, "utf8")) as readonly Environment[];

Error.captureStackTrace = () => {}; // as in main.ts

for (const [index, environment] of environments.entries())
  synthesizeStack(environment, join(output, String(index)));
