/** Where pods run. */
package io.github.kafkak8s.model.placement;
