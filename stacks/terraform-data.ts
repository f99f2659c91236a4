import { TerraformResource, type TerraformResourceLifecycle, Token } from "cdktf";
import type { Construct } from "constructs";

export interface TerraformDataProps {
  /** The value to keep. Strings may hold references. */
  readonly input: unknown;
  readonly lifecycle?: TerraformResourceLifecycle;
}

/**
 * Terraform's built-in `terraform_data`: keeps a value in the state.
 *
 * cdktf's own `DataResource` runs `terraform version` during synthesis, which must work without Terraform.
 *
 * @see https://developer.hashicorp.com/terraform/language/resources/terraform-data
 */
export class TerraformData extends TerraformResource {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: TerraformDataProps,
  ) {
    super(scope, id, {
      terraformResourceType: "terraform_data",
      terraformGeneratorMetadata: { providerName: "terraform" },
      ...(props.lifecycle && { lifecycle: props.lifecycle }),
    });
  }

  /** The kept value: the one of the first apply, where the lifecycle ignores changes of `input`. */
  get output(): string {
    return Token.asString(this.interpolationForAttribute("output"));
  }

  /** Its address in the state, because a lifecycle takes no reference. */
  get address(): string {
    return `${this.terraformResourceType}.${this.friendlyUniqueId}`;
  }

  protected override synthesizeAttributes(): { [name: string]: unknown } {
    return { input: this.props.input };
  }
}
