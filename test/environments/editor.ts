import { z } from "zod";
import { renderJsonSchema } from "../../environments/json-schema";

type JsonSchema = Exclude<Parameters<typeof z.fromJSONSchema>[0], boolean>;

interface Branch {
  readonly if?: { readonly properties: { readonly route: { readonly const: string } } };
  readonly then?: JsonSchema;
  readonly else?: Branch;
}

/** Whether an editor with the schema of environment files takes a file. Zod reads no conditions, so the route decides here. */
export const isTakenByEditors = (file: { readonly route?: string }): boolean =>
  z.fromJSONSchema(schemaOf(file.route)).safeParse(file).success;

/** The part of the schema that is for files with a route, or for those without one. */
export function schemaOf(route: string | undefined): JsonSchema {
  let branch = JSON.parse(renderJsonSchema()) as Branch;
  while (branch.if !== undefined && branch.if.properties.route.const !== route) {
    branch = branch.else ?? {};
  }
  const { then, if: _, else: __, ...otherwise } = branch;
  return then ?? otherwise;
}
