/** Finds, loads and calls the definitions of a module. Nothing of Maven is known here. */
package io.github.kafkak8s.maven.definition;
