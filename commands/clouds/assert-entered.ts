import { UserError } from "../../environments/user-error";
import type { Entry } from "./finding";

/** Asserts that each cloud lets in who only reads an environment's users. @throws UserError with what is wrong */
export function assertEntered(environment: string, entries: readonly Entry<unknown>[]): void {
  if (entries.every(({ api }) => api !== undefined)) return;
  const wrong = entries.flatMap(({ findings }) => findings.filter(({ verdict }) => verdict !== "ok"));
  const lines = wrong.map(
    ({ cloud, message, toDo = "fix it" }) => `  ${cloud}: ${message}\n    To do: ${toDo}`,
  );
  throw new UserError(
    "clouds-not-entered",
    `${environment}: its users can't be read with these credentials. Nothing was changed.\n${lines.join("\n")}\nThen run the same command again.`,
  );
}
