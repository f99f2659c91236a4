import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface ConnectionClientsConfig extends cdktf.TerraformMetaArguments {
    /**
    * ID of the connection on which to enable the client.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection_clients#connection_id ConnectionClients#connection_id}
    */
    readonly connectionId: string;
    /**
    * IDs of the clients for which the connection is enabled.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection_clients#enabled_clients ConnectionClients#enabled_clients}
    */
    readonly enabledClients: string[];
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection_clients#id ConnectionClients#id}
    *
    * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
    * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
    */
    readonly id?: string;
}
/**
* Represents a {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection_clients auth0_connection_clients}
*/
export declare class ConnectionClients extends cdktf.TerraformResource {
    static readonly tfResourceType = "auth0_connection_clients";
    /**
    * Generates CDKTF code for importing a ConnectionClients resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the ConnectionClients to import
    * @param importFromId The id of the existing ConnectionClients that should be imported. Refer to the {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection_clients#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the ConnectionClients to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection_clients auth0_connection_clients} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options ConnectionClientsConfig
    */
    constructor(scope: Construct, id: string, config: ConnectionClientsConfig);
    private _connectionId?;
    get connectionId(): string;
    set connectionId(value: string);
    get connectionIdInput(): string | undefined;
    private _enabledClients?;
    get enabledClients(): string[];
    set enabledClients(value: string[]);
    get enabledClientsInput(): string[] | undefined;
    private _id?;
    get id(): string;
    set id(value: string);
    resetId(): void;
    get idInput(): string | undefined;
    get name(): string;
    get strategy(): string;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}
