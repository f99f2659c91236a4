"""ministack for the lab: on a free loopback port, durable, and never outliving the lab.

ministack writes its state when it is shut down in order, and at no other time. Here the answer to a request that may
have changed something leaves only after the state is on disk, so whatever a caller was told is done survives a kill.

Prints {"port": …} on standard output once it answers. Ends when its standard input closes, as it does when the
process that started it ends, however that ends.
"""

import asyncio
import json
import os
import socket
import sys

listener = socket.create_server(("127.0.0.1", 0))
port = listener.getsockname()[1]
os.environ["GATEWAY_PORT"] = str(port)  # ministack reads it while it is imported

import ministack.app as ministack  # noqa: E402
from hypercorn.asyncio import serve  # noqa: E402
from hypercorn.config import Config  # noqa: E402
from ministack.core.persistence import save_all  # noqa: E402

STORES = ("cognito", "s3")
READS = (b"Describe", b"Get", b"List")

# One write at a time: the state is copied while no other request changes it.
writing = asyncio.Lock()


async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        await ministack.app(scope, receive, announcing(send))
    elif scope.get("path") == "/lab/domains":
        await send_json(send, domains())
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
            stores = ministack._build_persistence_save_dict()
            save_all({name: stores[name] for name in STORES if name in stores})
        await send(message)

    return send_after_saving


def announcing(send):
    async def send_and_announce(message):
        await send(message)
        if message["type"] == "lifespan.startup.complete":
            print(json.dumps({"port": port}), flush=True)

    return send_and_announce


def domains():
    """Every user pool domain of every account and region: AWS lets a domain exist once, ministack once an account."""
    stored = ministack._get_module("cognito")._pool_domain_map.all_items()
    return [
        {"accountId": account, "region": region, "domain": domain, "userPoolId": pool}
        for (account, region, domain), pool in stored
    ]


async def send_json(send, value):
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"application/json")]})
    await send({"type": "http.response.body", "body": json.dumps(value).encode()})


config = Config()
config.bind = [f"fd://{listener.fileno()}"]
asyncio.run(serve(app, config, shutdown_trigger=lambda: asyncio.to_thread(sys.stdin.read)))
