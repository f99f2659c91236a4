/** A resource that Terraform manages, as its state has it. */
export interface Resource {
  readonly address: string;
  readonly type: string;
  /** Some of them are secret. */
  readonly attributes: Readonly<Record<string, unknown>>;
}

interface StateFile {
  readonly resources?: readonly {
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly instances: readonly {
      readonly index_key?: number | string;
      readonly attributes: Readonly<Record<string, unknown>>;
    }[];
  }[];
}

/** Each resource that Terraform manages by a state, which is empty before the first deploy. */
export function resourcesIn(state: string): Resource[] {
  const { resources = [] } = JSON.parse(state || "{}") as StateFile;
  return resources
    .filter(({ mode }) => mode === "managed")
    .flatMap(({ type, name, instances }) =>
      instances.map(({ index_key, attributes }) => ({
        address: `${type}.${name}${index_key === undefined ? "" : `[${JSON.stringify(index_key)}]`}`,
        type,
        attributes,
      })),
    );
}
