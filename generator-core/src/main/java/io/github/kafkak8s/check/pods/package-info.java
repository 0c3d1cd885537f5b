/** Rules about pods: their containers, and where they run. */
package io.github.kafkak8s.check.pods;
