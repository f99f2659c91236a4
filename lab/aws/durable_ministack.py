"""ministack for the lab: on a free loopback port, durable, and never outliving the lab.

ministack writes its state when it is shut down in order, and at no other time. Here the answer to a request that may
have changed something leaves only after the state is on disk, so whatever a caller was told is done survives a kill.

Prints {"port": …} on standard output once it answers. Ends when its standard input closes, as it does when the
process that started it ends, however that ends.
"""

import asyncio
import json
import os
import secrets
import socket
import string
import sys
from uuid import uuid4

from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

listener = socket.create_server(("127.0.0.1", 0))
port = listener.getsockname()[1]
os.environ["GATEWAY_PORT"] = str(port)  # ministack reads it while it is imported

import ministack.app as ministack  # noqa: E402
from hypercorn.asyncio import serve  # noqa: E402
from hypercorn.config import Config  # noqa: E402
from ministack.core.persistence import save_all  # noqa: E402


def letters_and_digits(length):
    return "".join(secrets.choice(string.ascii_lowercase + string.digits) for _ in range(length))


# As Cognito's own, in lower case. ministack's secrets have signs that clients must encode in Basic.
ministack._get_module("cognito")._client_id = lambda: letters_and_digits(26)
ministack._get_module("cognito")._client_secret = lambda: letters_and_digits(51)


def leaving_no_trace(delete_user):
    """ministack leaves a deleted user's name in groups and links: the next user of that name would have them."""

    def delete(data):
        answer = delete_user(data)
        for _, pool in ministack._get_module("cognito")._user_pools.all_items():
            users, links = pool["_users"], pool.get("_provider_links", {})
            for group in pool["_groups"].values():
                group["_members"] = [name for name in group.get("_members", []) if name in users]
            for key in [key for key, name in links.items() if name not in users]:
                del links[key]
        return answer

    return delete


for operation in ("_admin_delete_user", "_delete_user"):
    original = getattr(ministack._get_module("cognito"), operation)
    setattr(ministack._get_module("cognito"), operation, leaving_no_trace(original))

STORES = ("cognito", "s3", "waf")
READS = (b"Describe", b"Get", b"List", b"AdminGet", b"AdminList")

# One write at a time: the state is copied while no other request changes it.
writing = asyncio.Lock()


async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        await ministack.app(scope, receive, announcing(send))
    elif scope.get("path") in LAB:
        await send_json(send, await LAB[scope["path"]](await read_json(receive)))
    elif may_change_something(scope):
        async with writing:
            await ministack.app(scope, receive, saving(send))
    else:
        await ministack.app(scope, receive, send)


def may_change_something(scope):
    operation = dict(scope["headers"]).get(b"x-amz-target", b"").rpartition(b".")[2]
    return scope.get("method") not in ("GET", "HEAD") and not operation.startswith(READS)


def saving(send):
    async def send_after_saving(message):
        if message["type"] == "http.response.start":
            save()
        await send(message)

    return send_after_saving


def save():
    stores = ministack._build_persistence_save_dict()
    save_all({name: stores[name] for name in STORES if name in stores})


def announcing(send):
    async def send_and_announce(message):
        await send(message)
        if message["type"] == "lifespan.startup.complete":
            print(json.dumps({"port": port}), flush=True)

    return send_and_announce


async def domains(_):
    """Every user pool domain of every account and region: AWS lets a domain exist once, ministack once an account."""
    stored = ministack._get_module("cognito")._pool_domain_map.all_items()
    return [
        {"accountId": account, "region": region, "domain": domain, "userPoolId": pool}
        for (account, region, domain), pool in stored
    ]


async def user_pools(_):
    """Every user pool of every account and region, with its app clients and the kind of its issuer."""
    return [
        {
            "accountId": account,
            "region": region,
            "userPoolId": pool_id,
            "clientIds": list(pool["_clients"]),
            "issuerType": pool.get("IssuerConfiguration", {}).get("Type", "ORIGINAL"),
        }
        for (account, region, pool_id), pool in ministack._get_module("cognito")._user_pools.all_items()
    ]


async def put_user_pool_settings(asked):
    """Stores what ministack's own operations would not."""
    return await put_settings(find_pool(asked["userPoolId"]), asked["settings"])


async def put_app_client_settings(asked):
    """Stores what ministack's own operations would not."""
    return await put_settings(find_pool(asked["userPoolId"])["_clients"][asked["clientId"]], asked["settings"])


async def put_settings(stored, settings):
    async with writing:
        for key, value in settings.items():
            if value is None:
                stored.pop(key, None)
            else:
                stored[key] = value
        stored["LastModifiedDate"] = ministack._get_module("cognito")._now_epoch()
        save()
    return {}


async def has_password(asked):
    """Whether a user has this password."""
    user = find_pool(asked["userPoolId"])["_users"].get(asked["username"])
    if not user or not user.get("_password") or user.get("_provider_disabled"):
        return False
    return user["_password"] == asked["password"]


def find_pool(pool_id):
    pools = ministack._get_module("cognito")._user_pools.all_items()
    return next(pool for (*_, stored_id), pool in pools if stored_id == pool_id)


async def signing_keys(asked):
    """The private keys of a user pool, whose public keys ministack serves as its JWKS."""
    keys = {}
    for use in ("access", "id"):
        key, jwk = ministack._get_module("cognito")._pool_signing_key(asked["userPoolId"], use)
        pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
        keys[use] = {"kid": jwk["kid"], "pem": pem}
    return keys


async def put_federated_user(asked):
    """Creates or changes the profile of someone who signed in through an identity provider, as ministack itself does."""
    cognito = ministack._get_module("cognito")
    pool_id, username = asked["userPoolId"], asked["username"]
    pool = find_pool(pool_id)
    async with writing:
        user = pool["_users"].get(username)
        if user:
            cognito._merge_federated_attrs(user, asked["attributes"], cognito._now_epoch())
            if asked.get("link"):
                fix_link(cognito, pool, user, asked)
        else:
            user = {
                "Username": username,
                "Attributes": cognito._dict_to_attr_list({"sub": str(uuid4()), **asked["attributes"]}),
                "UserCreateDate": cognito._now_epoch(),
                "UserLastModifiedDate": cognito._now_epoch(),
                "Enabled": True,
                "UserStatus": "EXTERNAL_PROVIDER",
                "MFAOptions": [],
                "_password": "",
                "_groups": [],
                "_tokens": [],
            }
            pool["_users"][username] = user
            pool["EstimatedNumberOfUsers"] = len(pool["_users"])
            cognito._start_federated_profile(pool, pool_id, user, asked["providerName"], asked["userId"])
            group = pool["_groups"][f"{pool_id}_{asked['providerName']}"]
            group["Description"] = f"Autogenerated group for users who sign in using {asked['providerName']}"
        save()
    return {}


def fix_link(cognito, pool, user, asked):
    """Makes a link by an attribute, which found someone, a link by their ID at the identity provider."""
    provider, link = asked["providerName"], asked["link"]
    links = pool["_provider_links"]
    found = cognito._provider_link_key(provider, link["attributeName"], link["attributeValue"])
    links[cognito._provider_link_key(provider, "Cognito_Subject", asked["userId"])] = links.pop(found)
    identities = cognito._user_identities(user)
    for identity in identities:
        if (identity["providerName"], identity["userId"]) == (provider, link["attributeValue"]):
            identity["userId"] = asked["userId"]
    cognito._set_user_identities(user, identities)


async def provider_links(asked):
    """Who at an identity provider signs in as which user, because an account linked them."""
    links = []
    for key, username in find_pool(asked["userPoolId"]).get("_provider_links", {}).items():
        provider, name, value = key.split("\x00")
        links.append(
            {"providerName": provider, "attributeName": name, "attributeValue": value, "username": username}
        )
    return links


async def change_user(asked):
    """Changes what is stored of a user, unchecked."""
    async with writing:
        user = find_pool(asked["userPoolId"])["_users"][asked["username"]]
        user.update(asked["changes"], UserLastModifiedDate=ministack._get_module("cognito")._now_epoch())
        save()
    return {}


async def put_group(asked):
    """Creates or changes a group, unchecked."""
    now = ministack._get_module("cognito")._now_epoch()
    async with writing:
        groups = find_pool(asked["userPoolId"])["_groups"]
        new = {"UserPoolId": asked["userPoolId"], "CreationDate": now, "_members": []}
        group = groups.setdefault(asked["group"]["GroupName"], new)
        group.update(asked["group"], LastModifiedDate=now)
        save()
    return {}


# What the lab asks besides AWS's own API.
LAB = {
    "/lab/user-pools": user_pools,
    "/lab/user-pool-settings": put_user_pool_settings,
    "/lab/app-client-settings": put_app_client_settings,
    "/lab/domains": domains,
    "/lab/passwords": has_password,
    "/lab/signing-keys": signing_keys,
    "/lab/federated-users": put_federated_user,
    "/lab/provider-links": provider_links,
    "/lab/users": change_user,
    "/lab/groups": put_group,
}


async def read_json(receive):
    body, more = b"", True
    while more:
        message = await receive()
        body, more = body + message.get("body", b""), message.get("more_body", False)
    return json.loads(body or "null")


async def send_json(send, value):
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"application/json")]})
    await send({"type": "http.response.body", "body": json.dumps(value).encode()})


config = Config()
config.bind = [f"fd://{listener.fileno()}"]
asyncio.run(serve(app, config, shutdown_trigger=lambda: asyncio.to_thread(sys.stdin.read)))
