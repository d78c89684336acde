#!/usr/bin/env node
import 'reflect-metadata';
import { runCommandLine } from './program';
import { printFailure } from './failure';

const asJson = process.argv.includes('--json');

runCommandLine(process.env, process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = printFailure(error, asJson);
});
