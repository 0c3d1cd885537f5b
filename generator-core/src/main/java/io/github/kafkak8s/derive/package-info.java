/** What follows from a description: roles, names, ports, replication, heap, images. Imports the model only. */
package io.github.kafkak8s.derive;
