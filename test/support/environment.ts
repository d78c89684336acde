// Nothing a test starts may call out: Apollo's libraries report home unless told not to.
process.env.APOLLO_TELEMETRY_DISABLED = '1';
import 'reflect-metadata';
