/** A resource of a state, as Terraform writes it. */
export const resourceIn = (type: string, name: string, attributes: object, index_key?: number) => ({
  mode: "managed",
  type,
  name,
  instances: [{ attributes, ...(index_key !== undefined && { index_key }) }],
});

/** A state as Terraform writes it. */
export const stateText = (
  resources: readonly object[] = [resourceIn("aws_cognito_user_pool", "cognito_pool", { id: "7" })],
  more: object = {},
): string => JSON.stringify({ serial: 3, lineage: "one", resources, ...more });
