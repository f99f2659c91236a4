import type { ErrorHandler } from "hono";
import type { EntraContext } from "../context";
import { NotInLab } from "../not-in-lab";
import { errorPage } from "../pages/error";
import { notInLabPage } from "../pages/not-in-lab";
import { StsError } from "../sts-error";
import { ReturnedError, respondWithError } from "./response";

/** Sends an error to the application where it may have it, and shows it on a page where not. */
export function answerErrors({ appUrl }: EntraContext): ErrorHandler {
  return (error, c) => {
    if (error instanceof ReturnedError) return respondWithError(c, error);
    if (error instanceof StsError) return errorPage(c, error, appUrl);
    if (error instanceof NotInLab) return notInLabPage(c, error, appUrl);
    throw error;
  };
}
