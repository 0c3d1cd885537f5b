/** Goals: read parameters, find definitions, call the generator, log. */
package io.github.kafkak8s.maven;
