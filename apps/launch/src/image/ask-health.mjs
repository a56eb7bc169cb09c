// The health check of the image: ends well when the server on this machine says that it can serve.
const { PORT = '3000' } = process.env;
const answer = await fetch(`http://127.0.0.1:${PORT}/api/v1/health/ready`).catch(() => undefined);
process.exitCode = answer?.ok === true ? 0 : 1;
