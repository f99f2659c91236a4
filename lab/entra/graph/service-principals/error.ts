import { GraphError, invalidProperty } from "../error";

export function alreadyInUse(appId: string): GraphError {
  const message = `The service principal cannot be created, updated, or restored because the service principal name ${appId} is already in use.`;
  return new GraphError(409, "Request_MultipleObjectsWithSameKeyValue", message, [
    { code: "ObjectConflict", message, target: "servicePrincipalNames" },
  ]);
}

export function noBackingApplication(appId: string): GraphError {
  return invalidProperty(
    "appId",
    `The appId '${appId}' of the service principal does not reference a valid application object.`,
    "NoBackingApplicationObject",
  );
}
