import type { EntraContext } from "../context";
import { isSame } from "../directories";
import { authenticate } from "./caller";
import { notFound } from "./error";

/** `/applications(appId='…')` and `/servicePrincipals(appId='…')`, and what follows. */
const ADDRESS =
  /^(?<start>\/(?:v1\.0|beta)\/)(?<collection>applications|servicePrincipals)\(appId='(?<appId>[^']*)'\)(?<rest>\/.*)?$/;

/**
 * Addresses an object by its ID that a request addresses by its application's ID.
 *
 * @returns `undefined` if the request has no such address
 * @throws GraphError 401 or 404
 * @see https://learn.microsoft.com/graph/api/application-get
 */
export async function addressById(
  request: Request,
  { directories, signingKey }: EntraContext,
): Promise<Request | undefined> {
  const url = new URL(request.url);
  const address = ADDRESS.exec(decodeURIComponent(url.pathname))?.groups;
  if (address === undefined) return undefined;
  const { start, collection, appId = "", rest = "" } = address;
  const { tenantId } = await authenticate(request.headers.get("Authorization") ?? undefined, signingKey);
  const objects =
    collection === "applications"
      ? directories.applications(tenantId)
      : directories.servicePrincipals(tenantId);
  const object = objects.find((each) => isSame(each.appId, appId));
  if (object === undefined) throw notFound(appId);
  url.pathname = `${start}${collection}/${object.id}${rest}`;
  return new Request(url, request);
}
