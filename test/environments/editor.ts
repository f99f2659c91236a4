import { z } from "zod";
import { renderJsonSchema } from "../../environments/json-schema";

interface Branch {
  readonly if?: { readonly properties: { readonly route: { readonly const: string } } };
  readonly then?: object;
  readonly else?: Branch;
}

/** Whether an editor with the schema of environment files takes a file. Zod reads no conditions, so the route decides here. */
export function isTakenByEditors(file: { readonly route?: string }): boolean {
  let branch = JSON.parse(renderJsonSchema()) as Branch;
  while (branch.if !== undefined && branch.if.properties.route.const !== file.route) {
    branch = branch.else ?? {};
  }
  const { then, ...otherwise } = branch;
  return z.fromJSONSchema({ ...(then ?? otherwise) }).safeParse(file).success;
}
