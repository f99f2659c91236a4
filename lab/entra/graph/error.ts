import type { ContentfulStatusCode } from "hono/utils/http-status";
import { NotInLab } from "../not-in-lab";

/** The mistake in one property. */
export interface GraphErrorDetail {
  readonly code: string;
  /** Absent if the error's own message says it. */
  readonly message?: string;
  /** The property. */
  readonly target: string;
}

/**
 * An error of Microsoft Graph.
 *
 * @see https://learn.microsoft.com/graph/errors
 */
export class GraphError extends Error {
  override readonly name = "GraphError";

  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: string,
    message: string,
    readonly details?: readonly GraphErrorDetail[],
  ) {
    super(message);
  }
}

export function badRequest(message: string): GraphError {
  return new GraphError(400, "Request_BadRequest", message);
}

/** An error in one property's value, repeated in the details as Graph does. */
export function invalidProperty(target: string, message: string, code = "InvalidValue"): GraphError {
  return new GraphError(400, "Request_BadRequest", message, [{ code, message, target }]);
}

/** The directory's general error for a value. */
export function invalidValue(property: string, resource: string): GraphError {
  return invalidProperty(
    property,
    `Invalid value specified for property '${property}' of resource '${resource}'.`,
  );
}

/** @param id the object ID, or what the path has in its place */
export function notFound(id: string): GraphError {
  return new GraphError(
    404,
    "Request_ResourceNotFound",
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

export function accessDenied(): GraphError {
  return new GraphError(
    403,
    "Authorization_RequestDenied",
    "Insufficient privileges to complete the operation.",
  );
}

/** An administrator may change the applications that every tenant has from the start. In the lab nobody does. */
export function unchangeable(): NotInLab {
  return new NotInLab("Microsoft Graph", "changes of the applications that are in every tenant");
}
