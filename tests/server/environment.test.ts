/** What operators write into the environment: it is understood, or refused in words; never a stack trace. */
import { spawnSync } from "node:child_process";
import { copyFile, mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import express from "express";
import { expect, it } from "vitest";
import { readConfig } from "../../server/config.ts";
import { readRedisAddress } from "../../server/store/redis-address.ts";
import { freshFolder } from "../support/folder.ts";

const trusted = (given: string) => {
  const read = readConfig({ TRUST_PROXY: given });
  if (!read.ok) return read.faults.map(({ path }) => path);
  // What Express refuses, it refuses here.
  express().set("trust proxy", read.config.trustProxy);
  return read.config.trustProxy;
};

it.each([
  ["yes", true],
  ["True", true],
  ["true ", true],
  ["off", false],
  ["No", false],
  [" 2 ", 2],
  ["0", 0],
  ["10.0.0.0/8,", "10.0.0.0/8"],
  ["loopback, 192.168.0.1", "loopback,192.168.0.1"],
  ["fd00::/8 10.1.2.3", "fd00::/8,10.1.2.3"],
  ["Loopback", "loopback"],
  ["-1", ["TRUST_PROXY"]],
  ["0.0.0.0/0", ["TRUST_PROXY"]],
  ["10.0.0.0/33", ["TRUST_PROXY"]],
  ["10.0.0.0/8/8", ["TRUST_PROXY"]],
  ["proxy.example.org", ["TRUST_PROXY"]],
  [",", ["TRUST_PROXY"]],
])("TRUST_PROXY=%s is read or refused", (given, expected) => {
  expect(trusted(given)).toEqual(expected);
});

it.each([
  ["quotes that stay on a value", '"3100"', "'127.0.0.1'"],
  ["Windows line ends", "3100\r", "127.0.0.1\r\n"],
  ["spaces", " 3100 ", "\t127.0.0.1"],
])("files of variables leave %s, and the value is read as it is meant", (_, port, host) => {
  expect(readConfig({ PORT: port, HOST: host, LOG_LEVEL: "Warn", REDIS_URL: '""' })).toMatchObject({
    ok: true,
    config: { port: 3_100, host: "127.0.0.1", logLevel: "warn", redisUrl: null },
  });
});

it("a folder in the home of the user is found where no shell has read the line", () => {
  expect(readConfig({ BARLINE_DATA: "~/barline", PACKS_DIR: "packs" })).toMatchObject({
    config: { dataFolder: join(homedir(), "barline"), packsFolder: resolve("packs") },
  });
});

it("a password of Redis with a plain % is meant as it stands", () => {
  expect(readRedisAddress("redis://:50%off@127.0.0.1:6379")?.password).toBe("50%off");
  expect(readRedisAddress("redis://:50%25off@127.0.0.1:6379")?.password).toBe("50%off");
  expect(readRedisAddress("redis://a%:b%zz@127.0.0.1")).toMatchObject({ username: "a%", password: "b%zz" });
});

it("npm start says what is missing where the tools that build are left out", async () => {
  const { path, remove } = await freshFolder();
  await mkdir(join(path, "server"));
  await copyFile("server/start.js", join(path, "server/start.mjs"));
  const { status, stderr } = spawnSync(process.execPath, ["server/start.mjs"], { cwd: path, encoding: "utf8" });
  expect(status).toBe(2);
  expect(stderr).toContain("npm ci --include=dev");
  expect(stderr).not.toMatch(/\bat .*:\d+/);
  await remove();
});
