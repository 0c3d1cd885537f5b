/** Files on disk: replaced as a whole, compared as a whole, never overwritten where somebody edited them. */
package io.github.kafkak8s.output;
