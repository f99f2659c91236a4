import { refuse } from "../../rules/refuse";
import { type Gate, passOn } from "../operation";

interface ResourceServerInput {
  readonly Scopes?: readonly { readonly ScopeName: string }[];
}

/** An update that leaves out the scopes deletes them, even if app clients have them: their next update is then refused. */
const withScopes: Gate<ResourceServerInput> = (input) => {
  const names = (input.Scopes ?? []).map(({ ScopeName }) => ScopeName);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  // No public source has the words.
  if (twice !== undefined) refuse(`Duplicate scope name: ${twice}`);
  return { Scopes: [], ...input };
};

/**
 * Resource servers, which declare custom scopes.
 *
 * @see https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/173 for one that is in use
 */
export const RESOURCE_SERVERS = {
  CreateResourceServer: passOn(withScopes),
  DeleteResourceServer: passOn(),
  DescribeResourceServer: passOn(),
  ListResourceServers: passOn(),
  UpdateResourceServer: passOn(withScopes),
};
