import { join } from "node:path";
import { UserError } from "../../environments/user-error";
import { ROOT } from "../setup/paths";
import { run } from "../terminal/run";
import { VERSIONS } from "./pins";

/** @throws UserError where the types of a copy, which has a `tsconfig.json`, don't fit CDK Terrain's */
export async function assertTypes(root: string): Promise<void> {
  const { code, stdout, stderr } = await run(join(ROOT, "node_modules", ".bin", "tsc"), ["-p", "."], {
    cwd: root,
  });
  if (code === 0) return;
  throw new UserError(
    "cdktn-does-not-compile",
    `The project does not compile under cdktn ${VERSIONS.cdktn}. TypeScript says:\n${stdout}${stderr}\nTo do: change the source so that it fits both, then run this again.`,
  );
}
