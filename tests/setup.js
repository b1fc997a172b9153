// graphql-js asks of every object whether it comes from a second copy of itself, unless it runs in production: a tenth of
// the time of all suites. As in production it is taken to be there once.
const environment = process.env.NODE_ENV;
process.env.NODE_ENV = "production";
require("graphql/jsutils/instanceOf");
process.env.NODE_ENV = environment;
