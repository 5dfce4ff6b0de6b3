// An HTTP/2 server before the site's own, as hosts have one: `node bench_http2.js KEY CERTIFICATE URL` prints its port.
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { createSecureServer } from "node:http2";
import { argv, stdout } from "node:process";

const [key = "", cert = "", site = ""] = argv.slice(2);
const OWN = /^(:|connection$|keep-alive$|transfer-encoding$)/; // headers that HTTP/2 has its own way for

/** @param {import("node:http").IncomingHttpHeaders} headers */
const passed = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN.test(name)));

const server = createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) }, (asked, answer) => {
  const options = { method: asked.method, headers: passed(asked.headers) };
  const behind = request(new URL(asked.url, site), options, (found) => {
    answer.writeHead(found.statusCode, passed(found.headers));
    found.pipe(answer);
  });
  behind.on("error", () => answer.stream.close());
  asked.pipe(behind);
});
server.listen(0, "localhost", () => stdout.write(`${server.address().port}\n`));
