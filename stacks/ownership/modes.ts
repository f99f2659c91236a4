import { routesOf } from "../../environments/routes-of";
import type { Environment } from "../../environments/schema";
import { importsOf } from "../imports";
import type { Mode } from "./ownership";

/** How the resource at an address came under Terraform. Its index, if it has one, is passed over. */
export type FindMode = (address: string) => Mode;

export function modesOf(environment: Environment): FindMode {
  const adopted = routesOf(environment)
    .flatMap(importsOf)
    .map(({ to }) => withoutIndex(to));
  return (address) => (adopted.includes(withoutIndex(address)) ? "adopted" : "made");
}

const withoutIndex = (address: string) => address.replace(/\[\d+\]$/, "");
