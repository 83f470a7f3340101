import { PORT, type Needs } from "./needs.ts";
import type { Process } from "./processes.ts";

/**
 * What the proxy of the Compose project does: sockets go to the gateways, everything else to the apis. Names are asked for
 * again and again, so that it follows containers that come and go.
 */
export function proxyConfig({ socket, doors, metrics, processes }: Needs): string {
  const apart = processes.filter((each) => each.places !== undefined);
  return `pid /tmp/nginx.pid;
error_log stderr warn;
worker_processes auto;

events {
  worker_connections 16384;
}

http {
  access_log off;
  server_tokens off;
  client_body_temp_path /tmp/body;
  proxy_temp_path /tmp/proxy;
  fastcgi_temp_path /tmp/fastcgi;
  uwsgi_temp_path /tmp/uwsgi;
  scgi_temp_path /tmp/scgi;

  resolver 127.0.0.11 valid=5s ipv6=off;
  map $http_upgrade $connection_or_upgrade {
    default upgrade;
    "" "";
  }

  server {
    listen ${PORT};
    # How much is too much, the server says.
    client_max_body_size 0;
    proxy_http_version 1.1;
    proxy_set_header Host $http_host;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header Upgrade $http_upgrade;
    proxy_set_header Connection $connection_or_upgrade;

${[socket, ...doors]
  .map(
    (path) => `    location = ${path} {
      set $gateway http://gateway:${PORT};
      proxy_pass $gateway;
      # Longer than the server waits for the answer to a ping.
      proxy_read_timeout 10m;
    }
`,
  )
  .join("\n")}${
    metrics === null
      ? ""
      : `
    # Each process counts for itself and is asked itself.
    location = ${metrics} {
      return 404;
    }
`
  }
${apart.map(locations).join("")}${
    apart.length === 0
      ? ""
      : `    location @api {
      set $api http://api:${PORT};
      proxy_pass $api;
    }

`
  }    location / {
      set $api http://api:${PORT};
      proxy_pass $api;
    }
  }
}
`;
}

/** Nginx itself says 502 where it reaches nobody; what a process answers it passes on, whatever that is. */
function locations({ role, places = [] }: Process): string {
  const each = places.map(
    ({ path, below }) => `    location ${below ? `^~ ${path}/` : `= ${path}`} {
      set $process http://${role}:${PORT};
      proxy_pass $process;
      # Where none of them runs, the apis answer it.
      error_page 502 = @api;
    }

`,
  );
  return each.join("");
}
