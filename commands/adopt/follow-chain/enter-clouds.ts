import type { Environment } from "../../../environments/schema";
import { UserError } from "../../../environments/user-error";
import type { Entry } from "../../clouds/finding";

/** Enters all clouds of a chain. @throws UserError with each that refuses */
export async function enterClouds<Apis extends Readonly<Record<string, unknown>>>(
  { name }: Pick<Environment, "name">,
  entering: { readonly [Cloud in keyof Apis]: Promise<Entry<Apis[Cloud]>> },
): Promise<Apis> {
  const clouds = Object.keys(entering);
  const entries = await Promise.all(Object.values<Promise<Entry<unknown>>>(entering));
  const wrong = entries
    .flatMap(({ findings }) => findings)
    .filter(({ verdict }) => verdict === "wrong" || verdict === "unchecked");
  if (wrong.length === 0 && entries.every(({ api }) => api !== undefined)) {
    return Object.fromEntries(clouds.map((cloud, index) => [cloud, entries[index]?.api])) as Apis;
  }
  const lines = wrong.map(
    ({ cloud, what, message, toDo }) => `  ${cloud}, ${what}: ${message}\n    To do: ${toDo ?? "fix it"}`,
  );
  throw new UserError(
    "clouds-not-entered",
    `${name}: its chain can't be followed with these credentials. Nothing was changed.\n${lines.join("\n")}\nThen run the same command again.`,
  );
}
