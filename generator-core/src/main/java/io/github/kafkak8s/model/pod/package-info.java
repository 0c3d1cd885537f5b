/** What every pod of a cluster can be told: image, resources, storage and placement. */
package io.github.kafkak8s.model.pod;
