// Reads the GraphML file that is named, as Gephi Lite does, and prints what came of it as JSON.
const { readFileSync } = require("node:fs");
const { MultiDirectedGraph } = require("graphology");
const { parse } = require("graphology-graphml");

const graph = parse(MultiDirectedGraph, readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify({ type: graph.type, multi: graph.multi, ...graph.export() }));
