// `npm start`: installs and builds what is missing, then serves. Plain Node, since nothing may be installed yet.
import { pathToFileURL } from 'node:url'
import { buildWhenChanged, SERVER } from './build.js'
import { installPackages } from './install.js'
import { loadDotEnv } from './run.js'

installPackages()
buildWhenChanged()
loadDotEnv()
// In this very process, so that its signals and its exit code are the server's.
await import(pathToFileURL(SERVER).href)
